"""Sub-commands of ``liaison-desk``; each calls the services that the window calls."""
