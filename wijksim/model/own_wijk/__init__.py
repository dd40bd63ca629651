"""A real neighbourhood: what files say of it, what is filled in from the next level up, and the profile it becomes."""
