"""Appointments: who asked to meet whom, what was agreed, and needs beside what is offered."""
