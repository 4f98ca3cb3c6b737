package io.github.gavel.engine.disk;

/**
 * Is told of everything that is written, before and after, and of what was found to be lost, so that it can be
 * remembered; called by several threads.
 */
public interface Notes {
    Notes NONE = new Notes() {
        @Override
        public void writing(int piece) {}

        @Override
        public void written(int piece) {}

        @Override
        public void lost(int piece) {}

        @Override
        public void touching(int piece) {}

        @Override
        public void over() {}
    };

    /** From now on all bytes of this piece are written, which is right. */
    void writing(int piece);

    /** This piece is whole on the disk. */
    void written(int piece);

    /** This piece is not whole on the disk any more. */
    void lost(int piece);

    /** From now on some bytes of this piece are written, of which nobody knows whether they are right. */
    void touching(int piece);

    /** Nothing is written any more; told once, at last. */
    void over();
}
