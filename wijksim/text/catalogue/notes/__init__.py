"""Where numbers come from and what is remarked on them, in Dutch, by area. Each text: English as the number has it, Nederlands.

References (``002 §4.3b, W18``) are the same in both; :mod:`wijksim.text.sources` says them in words.
"""
