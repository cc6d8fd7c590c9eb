"""The guide that ships with the program: chapters, the window that F1 opens, and the quick card."""
