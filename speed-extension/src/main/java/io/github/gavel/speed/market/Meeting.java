package io.github.gavel.speed.market;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import io.github.gavel.engine.overlay.PeerFacts;
import io.github.gavel.speed.talk.Conversation;
import io.github.gavel.speed.talk.Visitor;
import java.util.Optional;

/** One peer of a torrent, and what is said with it once it turns out to speak our language. */
final class Meeting {
    final PeerKey key;
    final PeerFacts facts;
    final AddressBlock block;
    Optional<Conversation> talk = Optional.empty();

    /** Once it has shown who it is. */
    Optional<Visitor> visitor = Optional.empty();

    /** When it was shown last that the torrent is here. */
    Optional<Tick> proved = Optional.empty();

    /** Whether it named our language once: what it does after that is for good. */
    boolean hasNamed;

    Meeting(PeerKey key, PeerFacts facts) {
        this.key = key;
        this.facts = facts;
        this.block =
                AddressBlock.of(facts.address().getAddress(), facts.address().getPort());
    }

    /** Whether our language may be spoken with it. */
    boolean maySpeak() {
        return facts.binding().isPresent() && facts.extensible() && facts.fast();
    }
}
