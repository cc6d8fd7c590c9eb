"""What happens when the machine fails: killed, full, forbidden, damaged, alone with two counters."""
