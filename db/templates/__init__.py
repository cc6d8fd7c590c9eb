"""Forms as versioned data: what is asked, how answers count, and which grade follows."""
