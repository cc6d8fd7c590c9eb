"""The record of actions: read, checked and taken out signed by who may."""
