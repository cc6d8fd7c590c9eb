"""The desktop program: everything a person sees."""
