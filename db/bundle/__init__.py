"""What stations and districts exchange by file: the file, who is believed, and how it comes into the tables."""
