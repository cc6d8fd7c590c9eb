"""Spreadsheets from and for outside: read in a process of their own, written so that nothing in them runs."""
