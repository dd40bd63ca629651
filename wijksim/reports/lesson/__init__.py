"""Lesson material: what is written for a class from the runs that a lesson rests on."""
