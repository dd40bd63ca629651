"""Parts of a page that live in the browser: what they are given and what they report back."""
