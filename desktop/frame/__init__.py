"""What every page stands in: its desk, its panes, its keys and the scanner."""
