"""Evaluation on site: days of inspections with their sheets, what they come to, and the forms they are filled by."""
