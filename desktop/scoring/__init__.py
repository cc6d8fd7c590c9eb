"""Evaluation on the whole screen: deputies score, review and sign, and see nothing else."""
