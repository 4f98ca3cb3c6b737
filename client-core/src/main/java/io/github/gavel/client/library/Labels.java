package io.github.gavel.client.library;

import java.util.Optional;
import java.util.Set;

/** What labels may be. */
final class Labels {
    private static final int MOST = 20;
    private static final int LONGEST = 60;

    private Labels() {}

    /** Why they cannot be; empty if they can. */
    static Optional<String> refusal(Set<String> labels) {
        if (labels.size() > MOST) {
            return Optional.of(labels.size() + " labels; a torrent has at most " + MOST);
        }
        return labels.stream()
                .filter(label -> label.isBlank()
                        || label.length() > LONGEST
                        || label.chars().anyMatch(Character::isISOControl))
                .findFirst()
                .map(label -> "a label of " + label.length() + " characters; it has 1 to " + LONGEST
                        + ", of which one is no space and none is a control character");
    }
}
