"""Who may enter and what they may do: sign-in, roles, permissions."""
