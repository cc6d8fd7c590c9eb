"""Evaluation of enforcement on site: sessions, sheets, signatures, findings and what they come to."""
