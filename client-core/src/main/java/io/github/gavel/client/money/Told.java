package io.github.gavel.client.money;

import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.speed.port.PaymentNews;
import io.github.gavel.wallet.channels.News;
import java.util.Optional;

/** What of a wallet's news concerns Speed. */
final class Told {
    private Told() {}

    static Optional<PaymentNews> of(News news) {
        if (news instanceof News.Show show) {
            return Optional.of(new PaymentNews.Renewed(show.receipt()));
        }
        if (news instanceof News.Voucher voucher) {
            return Optional.of(
                    new PaymentNews.Signed(voucher.channel(), voucher.cumulative(), voucher.signature(), false));
        }
        if (news instanceof News.AskClose ask) {
            return Optional.of(new PaymentNews.Signed(ask.channel(), ask.cumulative(), ask.signature(), true));
        }
        if (news instanceof News.PayeesViolation lie) {
            return Optional.of(new PaymentNews.PayeeLied(lie.channel(), lie.code()));
        }
        if (news instanceof News.Frozen frozen) {
            return Optional.of(new PaymentNews.Frozen(frozen.channel(), Why.sentence(frozen.fault())));
        }
        if (news instanceof News.Broken broken) {
            return Optional.of(new PaymentNews.Frozen(broken.channel(), broken.why()));
        }
        if (news instanceof News.LedgerSilent silence) {
            return Optional.of(new PaymentNews.LedgerSilent(silence.why()));
        }
        if (news instanceof News.Stopped stopped) {
            return Optional.of(new PaymentNews.Stopped(stopped.why()));
        }
        return ofPayee(news);
    }

    private static Optional<PaymentNews> ofPayee(News news) {
        if (news instanceof News.Accept accept) {
            return Optional.of(accepted(accept));
        }
        if (news instanceof News.Refuse refuse) {
            return Optional.of(new PaymentNews.Declined(
                    refuse.to(),
                    refuse.channel(),
                    refuse.why().code(),
                    refuse.why().numbers(),
                    refuse.why().retryAfter()));
        }
        if (news instanceof News.Ack ack) {
            return Optional.of(new PaymentNews.Durable(ack.to(), ack.channel(), ack.durable()));
        }
        if (news instanceof News.Close close) {
            return Optional.of(new PaymentNews.Ending(close.channel(), close.last(), close.signature()));
        }
        if (news instanceof News.PayersViolation lie) {
            return Optional.of(new PaymentNews.PayerLied(lie.by(), lie.channel(), lie.code()));
        }
        return Optional.empty();
    }

    private static PaymentNews accepted(News.Accept accept) {
        Optional<SignedVoucher> highest = accept.highest();
        return new PaymentNews.Accepted(
                accept.to(),
                accept.channel(),
                highest.map(it -> it.voucher().cumulative()).orElse(Amount.ZERO),
                highest.map(SignedVoucher::signature));
    }
}
