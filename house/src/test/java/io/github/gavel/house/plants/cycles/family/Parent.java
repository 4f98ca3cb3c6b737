package io.github.gavel.house.plants.cycles.family;

import io.github.gavel.house.plants.cycles.family.child.Child;

public record Parent(Child child) {}
