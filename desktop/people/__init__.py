"""The directory as people see it: groups, table, card and form."""
