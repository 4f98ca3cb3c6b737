package io.github.gavel.ui.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Does once what it is called, as a program would that is badly made. */
enum Plant {
    FUTURE {
        @Override
        void act() throws InterruptedException, ExecutionException {
            Object unused = new CompletableFuture<>()
                    .completeOnTimeout(1, 20, TimeUnit.MILLISECONDS)
                    .get();
        }
    },
    SQL {
        @Override
        void act() {
            try {
                DriverManager.getConnection("jdbc:nothing:").close();
            } catch (SQLException expected) {
                Thread.onSpinWait();
            }
        }
    },
    CRYPTO {
        @Override
        void act() throws NoSuchAlgorithmException {
            byte[] unused = MessageDigest.getInstance("SHA-256").digest(new byte[1 << 20]);
        }
    },
    NETWORK {
        @Override
        void act() throws IOException {
            new ServerSocket(0, 1, InetAddress.getLoopbackAddress()).close();
        }
    },
    FILE {
        @Override
        void act() {
            boolean unused = Files.exists(Path.of("nothing", "is", "here"));
        }
    },
    LOCK {
        @Override
        void act() {
            LockSupport.parkNanos(20_000_000);
        }
    };

    abstract void act() throws Exception;
}
