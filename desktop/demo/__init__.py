"""A believable station for trying the program out: invented people, real rules, no shortcut past the services."""
