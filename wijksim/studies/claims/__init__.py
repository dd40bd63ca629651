"""The claims of the sources as executable checks, and how much of them rests on what."""
