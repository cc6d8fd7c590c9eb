"""The shared directory: people, the deputies among them with their mandates, and legal officers."""
