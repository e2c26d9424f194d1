"""What several screens show: the two lines of chrome, prompts, panels."""
