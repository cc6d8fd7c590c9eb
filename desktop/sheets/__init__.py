"""Tables of rows that come in from a file or go out into one, as every page shows them."""
