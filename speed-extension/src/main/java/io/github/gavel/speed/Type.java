package io.github.gavel.speed;

/** The number that says on the wire what a message is. */
final class Type {
    static final int HELLO = 0;
    static final int AUTH = 1;
    static final int RESERVE = 2;
    static final int PROOF = 3;
    static final int OPEN = 4;
    static final int ACCEPT = 5;
    static final int REFUSE = 6;
    static final int BID = 7;
    static final int RESPONSE = 8;
    static final int PAY = 9;
    static final int ACK = 10;
    static final int CLOSE = 11;
    static final int ERROR = 12;

    private Type() {}
}
