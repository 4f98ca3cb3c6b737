package io.github.gavel.economy.gate;

import io.github.gavel.economy.channel.Life;
import io.github.gavel.economy.delivery.Delivered;
import io.github.gavel.economy.gate.Asked.Refused;
import io.github.gavel.economy.gate.Asked.Why;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.RefusalCode;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether a request may be served before it is paid. */
record Admission(Customer customer, Tick now, LedgerTime ledgerNow) {
    Asked asks(PeerKey by, int piece, int begin, int length) {
        Optional<Service> service = customer.service(by);
        if (service.isEmpty() || service.get().delivered().rate().isFree()) {
            return new Asked.Admitted(new Gate(customer));
        }
        Optional<Why> why = rejection(service.get(), piece, begin, length);
        return why.isPresent()
                ? new Asked.Rejected(why.get())
                : asks(
                        by,
                        service.get(),
                        piece,
                        service.get().delivered().layout().block(piece, begin, length));
    }

    private static Optional<Why> rejection(Service service, int piece, int begin, int length) {
        Delivered delivered = service.delivered();
        if (service.over()) {
            return Optional.of(Why.SALES_ENDED);
        }
        if (!delivered.layout().has(piece) || delivered.layout().block(piece, begin, length) < 0) {
            return Optional.of(Why.NOT_A_BLOCK);
        }
        boolean before = delivered.hasPassed(piece, delivered.layout().block(piece, begin, length));
        return before ? Optional.of(Why.SENT_BEFORE) : Optional.empty();
    }

    private Asked asks(PeerKey by, Service service, int piece, int block) {
        if (customer.isOverdue(service.torrent(), now)
                || !customer.mayOpen(service.torrent(), piece)
                || customer.isUnpaidElsewhere(by, service, piece, block)) {
            return new Asked.Parked(new Gate(customer), Optional.empty());
        }
        Optional<Refused> refused =
                closed(service).or(() -> service.isOpen(piece) ? Optional.empty() : refusal(service, piece));
        if (refused.isEmpty()) {
            return new Asked.Admitted(new Gate(customer.with(by, service.admitted(piece))));
        }
        Optional<RefusalCode> code = refused.map(Refused::code);
        boolean isNews = !service.told().equals(code);
        return new Asked.Parked(
                new Gate(customer.with(by, service.telling(code))), isNews ? refused : Optional.empty());
    }

    /** Why no other piece could be begun on the connection, however large the deposit. */
    Optional<Refused> unsold(PeerKey by) {
        return customer.service(by)
                .flatMap(service -> closed(service).or(() -> refusal(service, 0)))
                .filter(refused -> refused.code() != RefusalCode.DEPOSIT);
    }

    /** After our word to end the channel not even the open piece goes on. */
    private Optional<Refused> closed(Service service) {
        return customer.tab(service.channel())
                .filter(Tab::closing)
                .map(tab ->
                        new Refused(RefusalCode.CLOSED, List.of(tab.highest().grains())));
    }

    /** Why no other piece is begun on this connection. */
    private Optional<Refused> refusal(Service service, int piece) {
        Tab tab = customer.tab(service.channel()).orElseThrow();
        Amount needed = service.delivered().mostCost(piece).orElse(Amount.MAX);
        Duration left = ledgerNow.until(tab.expiry());
        if (left.compareTo(Life.MARGIN) <= 0) {
            return Optional.of(new Refused(RefusalCode.EXPIRY, List.of(Life.MARGIN.toSeconds() + 1, left.toSeconds())));
        }
        boolean isLong =
                service.delivered().layout().length(piece) > customer.rules().unknownPieceBytes();
        if (isLong && !customer.settled().covers(needed)) {
            return Optional.of(new Refused(
                    RefusalCode.PIECE_TOO_LONG, List.of(customer.settled().grains(), needed.grains())));
        }
        Amount holds = customer.left(service.channel());
        return holds.covers(needed)
                ? Optional.empty()
                : Optional.of(new Refused(RefusalCode.DEPOSIT, List.of(needed.grains(), holds.grains())));
    }
}
