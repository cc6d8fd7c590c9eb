"""The five screens of the first start."""
