"""Pattern files to checked tables: actors, places, countries, event types."""

from .loader import built_in, load_knowledge, user_folder
from .models import Actor, Alias, Country, EventType, Knowledge, Place

__all__ = ["Actor", "Alias", "Country", "EventType", "Knowledge", "Place", "built_in", "load_knowledge", "user_folder"]
