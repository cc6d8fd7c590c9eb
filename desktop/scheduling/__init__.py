"""The rota: a month or a week of reception, who sits where, and who could."""
