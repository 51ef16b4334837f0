"""python -m sahel_nlp"""

from .cli import main

main()
