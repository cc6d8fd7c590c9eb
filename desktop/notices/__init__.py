"""How the program speaks up: toasts, banners, the few questions, and the report of a bug."""
