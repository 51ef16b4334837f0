"""What a French text gives: the readers of notes.py for one language."""

import functools

import notes

reports = functools.partial(notes.read, language="fr")
only = functools.partial(notes.only, language="fr")
of_type = functools.partial(notes.of_type, language="fr")
