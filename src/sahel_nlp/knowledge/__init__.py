"""Pattern files to checked tables: actors, places, countries, event types."""

from .folders import built_in, user_folder
from .loader import load_knowledge
from .models import Actor, Alias, Country, EventType, Knowledge, Place

__all__ = ["Actor", "Alias", "Country", "EventType", "Knowledge", "Place", "built_in", "load_knowledge", "user_folder"]
