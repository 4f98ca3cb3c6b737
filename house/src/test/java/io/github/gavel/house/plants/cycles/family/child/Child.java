package io.github.gavel.house.plants.cycles.family.child;

import io.github.gavel.house.plants.cycles.family.Parent;

public record Child(Parent of) {}
