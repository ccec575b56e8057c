"""What readers found wrong in the statements of an article, kept as gold that `wasata evaluate` can use.

A file is the annotation of one article in the form of `samples/gold`: the statements with all corrections applied, and beside
them `extracted` (the statements as they were found) and `corrections` (what readers said), from which they are made again when
another correction comes. It knows nothing of graphs and of HTTP.
"""

from corrections.apply import gold
from corrections.folder import Folder, file_name, load
from corrections.merge import added, merged
from corrections.model import Correction, Target

__all__ = ["Correction", "Folder", "Target", "added", "file_name", "gold", "load", "merged"]
