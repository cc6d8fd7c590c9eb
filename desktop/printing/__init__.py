"""Printing: layout of papers, the printers of this computer, and the preview page."""
