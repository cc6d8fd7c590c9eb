"""The window around the pages: the way in, rail, header, status bar, palette and keys."""
