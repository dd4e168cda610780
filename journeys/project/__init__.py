"""What a project says outside its maps: settings of the rules, and a baseline of old findings."""

from journeys.project.baseline import Baseline, dump_baseline, load_baseline
from journeys.project.checking import Checked, checked
from journeys.project.settings import Project, find_project, project_settings

__all__ = [
    "Baseline",
    "Checked",
    "Project",
    "checked",
    "dump_baseline",
    "find_project",
    "load_baseline",
    "project_settings",
]
