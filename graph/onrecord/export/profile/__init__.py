"""What of a record is shown to whom: rules in files, and the record without what they withhold."""

from onrecord.export.profile.opened import open_profiled
from onrecord.export.profile.profiled import Withheld, profiled
from onrecord.export.profile.rules import NEWSROOM, PUBLIC, Profile, find_profile

__all__ = ["NEWSROOM", "PUBLIC", "Profile", "Withheld", "find_profile", "open_profiled", "profiled"]
