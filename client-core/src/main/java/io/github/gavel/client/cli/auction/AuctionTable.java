package io.github.gavel.client.cli.auction;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.gavel.client.text.Harmless;
import io.github.gavel.client.text.Table;
import io.github.gavel.economy.capacity.FreeCapacity;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Decision;
import io.github.gavel.economy.slots.Outcome;
import io.github.gavel.economy.slots.Reason;
import io.github.gavel.economy.slots.ReasonCode;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The outcome for people: who has which slot, at what price and why; whoever is served comes first. */
final class AuctionTable {
    /** More peers than this are not listed one by one unless asked for. */
    static final int ROWS = 40;

    private static final int NAME_COLUMNS = 24;
    private static final List<String> KINDS =
            List.of(SlotForm.AWARD, SlotForm.FREE, SlotForm.OPTIMISTIC, SlotForm.CHOKED);
    private static final Comparator<Decision> SERVED_FIRST =
            comparing(decision -> KINDS.indexOf(SlotForm.word(decision.slot())));

    private final AuctionFile file;
    private final Outcome.Decided decided;
    private final Reasons reasons;

    AuctionTable(AuctionFile file, Outcome.Decided decided) {
        this.file = file;
        this.decided = decided;
        this.reasons = new Reasons(file::nameOf);
    }

    /** What is on offer, and what it came to. */
    List<String> headlines() {
        Round round = file.round();
        int slots = round.rules().slots();
        List<String> lines = new ArrayList<>();
        lines.add("A " + Words.SIDE.of(round.side()) + ", policy "
                + round.rules().policy().word() + ": " + slots + (slots == 1 ? " regular slot" : " regular slots")
                + " and the optimistic one.");
        lines.add("Auctioned: " + sale() + "reserve " + round.reserve() + ".");
        if (file.capacity().isPresent()) {
            lines.add("Those who do not pay get together " + free(file.freeCapacity()) + ".");
        }
        return lines;
    }

    private String sale() {
        long awarded = decided.decisions().stream()
                .filter(decision -> decision.slot() instanceof Slot.Award)
                .count();
        return decided.auctionSlots() == 0
                ? "none; "
                : decided.auctionSlots() + ", awarded: " + awarded + "; price "
                        + decided.price().grainsPerGib() + ", ";
    }

    private static String free(FreeCapacity capacity) {
        return capacity instanceof FreeCapacity.AtMost most
                ? "at most " + most.bytesPerSecond() + " bytes a second"
                : "whatever is left over";
    }

    List<String> lines(boolean all) {
        List<Decision> inOrder =
                decided.decisions().stream().sorted(SERVED_FIRST).toList();
        if (inOrder.isEmpty()) {
            return List.of("There are no peers.");
        }
        if (all || inOrder.size() <= ROWS) {
            return table(inOrder);
        }
        List<Decision> served = inOrder.stream()
                .filter(decision -> !(decision.slot() instanceof Slot.Choked))
                .toList();
        List<String> lines = new ArrayList<>(table(served.subList(0, Math.min(ROWS, served.size()))));
        if (served.size() > ROWS) {
            lines.add("… and " + (served.size() - ROWS) + " more that are served; --all shows them");
        }
        lines.add("");
        lines.addAll(groups(inOrder.subList(served.size(), inOrder.size())));
        return lines;
    }

    private List<String> table(List<Decision> decisions) {
        Table table = new Table();
        table.row("PEER", "SLOT", "PAYS", "WHY");
        for (Decision decision : decisions) {
            table.row(
                    Harmless.shortened(file.nameOf(decision.peer()), NAME_COLUMNS),
                    decision.slot() instanceof Slot.Choked ? "none" : SlotForm.word(decision.slot()),
                    decision.slot() instanceof Slot.Award award
                            ? Long.toString(award.rate().grainsPerGib())
                            : "-",
                    why(decision));
        }
        return table.lines();
    }

    private String why(Decision decision) {
        StringBuilder why = new StringBuilder(reasons.sentence(decision.reason()));
        decision.noAward()
                .filter(noAward -> !noAward.equals(decision.reason()))
                .ifPresent(noAward -> why.append("; no award: ").append(reasons.sentence(noAward)));
        decision.bar().ifPresent(bar -> why.append("; ").append(from(bar)));
        return why.toString();
    }

    private static String from(Bar begun) {
        return begun instanceof Bar.PieceLeftOpen left
                ? "no award until piece " + left.piece() + " is cleared"
                : begun instanceof Bar.BackOff backOff
                        ? "no award until second " + Kinds.seconds(backOff.until())
                        : "barred from now on";
    }

    private List<String> groups(List<Decision> refused) {
        Map<ReasonCode, List<Reason>> byCode =
                refused.stream().map(Decision::reason).collect(groupingBy(Reason::code, TreeMap::new, toList()));
        Table table = new Table();
        table.row("NOT SERVED", "WHY");
        byCode.values().stream()
                .sorted(comparing(List<Reason>::size).reversed())
                .forEach(alike -> table.row(Integer.toString(alike.size()), reasons.sentence(alike)));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(refused.size() + " peers are not served; --all shows each.");
        return lines;
    }
}
