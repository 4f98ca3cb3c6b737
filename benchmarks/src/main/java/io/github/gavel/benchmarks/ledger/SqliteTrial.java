package io.github.gavel.benchmarks.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The yardstick: the least that a ledger in SQLite would write for a settlement, which is the channel, the payee's
 * balance and a record as long as ours. It checks nothing and makes no hash. WAL, synchronous=FULL.
 */
final class SqliteTrial implements AutoCloseable {
    private static final int RECORD = 214;

    private final Shop shop;
    private final Connection connection;
    private long next;

    SqliteTrial(Shop shop, Path file) throws SQLException {
        this.shop = shop;
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode=wal");
            statement.execute("pragma synchronous=full");
            statement.execute("create table account (id blob primary key, balance integer) without rowid");
            statement.execute(
                    "create table channel (id blob primary key, payee blob, settled integer, seq integer) without rowid");
            statement.execute("create table record (sequence integer primary key, bytes blob)");
        }
        connection.setAutoCommit(false);
        fill();
        connection.commit();
    }

    Pace run(int atOnce, int count) throws SQLException {
        List<Long> each = new ArrayList<>();
        long began = System.nanoTime();
        try (PreparedStatement channel =
                        connection.prepareStatement("update channel set settled = ?, seq = seq + 1 where id = ?");
                PreparedStatement account =
                        connection.prepareStatement("update account set balance = balance + ? where id = ?");
                PreparedStatement record =
                        connection.prepareStatement("insert into record (sequence, bytes) values (?, ?)")) {
            for (int done = 0; done < count; done += atOnce) {
                long asked = System.nanoTime();
                for (int i = 0; i < atOnce; i++) {
                    settle(channel, account, record);
                }
                connection.commit();
                long took = System.nanoTime() - asked;
                for (int i = 0; i < atOnce; i++) {
                    each.add(took);
                }
            }
        }
        return new Pace("SQLite", atOnce, System.nanoTime() - began, each);
    }

    private void settle(PreparedStatement channel, PreparedStatement account, PreparedStatement record)
            throws SQLException {
        channel.setLong(1, 1 + next / Shop.CHANNELS);
        channel.setBytes(2, shop.channel(next).octets().toBytes());
        channel.executeUpdate();
        account.setLong(1, 1);
        account.setBytes(2, shop.payee((int) (next % Shop.CHANNELS)).octets().toBytes());
        account.executeUpdate();
        record.setLong(1, ++next);
        record.setBytes(2, new byte[RECORD]);
        record.executeUpdate();
    }

    private void fill() throws SQLException {
        try (PreparedStatement channel = connection.prepareStatement("insert into channel values (?, ?, 0, 1)");
                PreparedStatement account = connection.prepareStatement("insert into account values (?, 0)")) {
            for (int i = 0; i < Shop.CHANNELS; i++) {
                channel.setBytes(1, shop.channel(i).octets().toBytes());
                channel.setBytes(2, shop.payee(i).octets().toBytes());
                channel.executeUpdate();
                account.setBytes(1, shop.payee(i).octets().toBytes());
                account.executeUpdate();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
