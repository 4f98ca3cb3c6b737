package io.github.gavel.economy.budget;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Budgets once more, as a list of everything that ever happened, added up anew for every question in numbers without an
 * end. It knows the rules and none of the code.
 */
final class NaiveBudgets {
    record Payment(InfoHash torrent, LedgerTime at, Amount amount) {}

    record Grant(InfoHash torrent, Amount asked, Amount left) {}

    final List<Payment> payments = new ArrayList<>();
    final List<Payment> forgotten = new ArrayList<>();
    final Map<Long, Grant> grants = new HashMap<>();
    final Map<ChannelId, Amount> locked = new HashMap<>();
    Limits limits;
    LedgerTime latest;
    long highestId;

    NaiveBudgets(Limits limits, LedgerTime start) {
        this.limits = limits;
        this.latest = start;
    }

    Remaining remaining(InfoHash torrent, LedgerTime now) {
        Remaining ofTorrent = left(
                Limit.TORRENT,
                limits.of(torrent),
                paid(payment -> payment.torrent().equals(torrent)).add(reserved(torrent)));
        Remaining ofDay = left(Limit.DAY, limits.day(), paidOnDayOf(later(now)).add(reservedInAll()));
        Remaining ofMonth =
                left(Limit.MONTH, limits.month(), paidInMonthOf(later(now)).add(reservedInAll()));
        Remaining least = ofTorrent.amount().compareTo(ofDay.amount()) <= 0 ? ofTorrent : ofDay;
        return least.amount().compareTo(ofMonth.amount()) <= 0 ? least : ofMonth;
    }

    Remaining lockable() {
        return left(Limit.LOCKED, limits.locked(), sum(locked.values().stream().toList()));
    }

    void grant(long id, InfoHash torrent, Amount amount, LedgerTime now) {
        latest = later(now);
        highestId = id;
        grants.put(id, new Grant(torrent, amount, amount));
    }

    void pay(long id, Amount amount, LedgerTime now) {
        latest = later(now);
        Grant grant = Objects.requireNonNull(grants.remove(id));
        payments.add(new Payment(grant.torrent(), latest, amount));
        if (!grant.left().equals(amount)) {
            grants.put(
                    id, new Grant(grant.torrent(), grant.asked(), grant.left().minus(amount)));
        }
    }

    /** The torrent's own sum begins anew; the sums of its days and months go on. */
    void forget(InfoHash torrent) {
        for (Payment payment : List.copyOf(payments)) {
            if (payment.torrent().equals(torrent)) {
                payments.remove(payment);
                forgotten.add(payment);
            }
        }
    }

    BigInteger reserved(InfoHash torrent) {
        return sum(grants.values().stream()
                .filter(grant -> grant.torrent().equals(torrent))
                .map(Grant::left)
                .toList());
    }

    private BigInteger reservedInAll() {
        return sum(grants.values().stream().map(Grant::left).toList());
    }

    BigInteger paidOnDayOf(LedgerTime moment) {
        Predicate<Payment> thatDay = payment -> payment.at().day().equals(moment.day());
        return paid(thatDay)
                .add(sum(forgotten.stream().filter(thatDay).map(Payment::amount).toList()));
    }

    BigInteger paidInMonthOf(LedgerTime moment) {
        Predicate<Payment> thatMonth =
                payment -> YearMonth.from(payment.at().day()).equals(YearMonth.from(moment.day()));
        return paid(thatMonth)
                .add(sum(forgotten.stream()
                        .filter(thatMonth)
                        .map(Payment::amount)
                        .toList()));
    }

    BigInteger paid(Predicate<Payment> which) {
        return sum(payments.stream().filter(which).map(Payment::amount).toList());
    }

    private LedgerTime later(LedgerTime now) {
        return now.isBefore(latest) ? latest : now;
    }

    private static Remaining left(Limit limit, Amount most, BigInteger used) {
        BigInteger left = BigInteger.valueOf(most.grains()).subtract(used).max(BigInteger.ZERO);
        return new Remaining(limit, most, Amount.grains(left.longValueExact()));
    }

    private static BigInteger sum(List<Amount> amounts) {
        return amounts.stream()
                .map(amount -> BigInteger.valueOf(amount.grains()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
