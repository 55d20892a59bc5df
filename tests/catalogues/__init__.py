"""The catalogues of sentences: extraction, renewal, compilation; not shipped.

`python -m tests.catalogues.refresh` renews everything in resources/locale/.
"""
