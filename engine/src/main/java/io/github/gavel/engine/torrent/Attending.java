package io.github.gavel.engine.torrent;

import io.github.gavel.engine.limits.Branch;
import io.github.gavel.engine.overlay.Attendance;
import io.github.gavel.engine.overlay.OverlayThread;
import io.github.gavel.engine.overlay.Subject;
import io.github.gavel.engine.reactor.Reactor;
import java.util.Set;

/** A transfer to which an overlay may attend, until it does no more. */
final class Attending implements Attendance.Listener {
    private final Swarm swarm;
    private final Transfer transfer;
    private final Company company;
    private final Branch branch;
    private final Owner owner;

    Attending(Swarm swarm, Transfer transfer, Company company, Branch branch, Owner owner) {
        this.swarm = swarm;
        this.transfer = transfer;
        this.company = company;
        this.branch = branch;
        this.owner = owner;
    }

    /** Whoever is already here is ready from now on; nobody is called before it is known who attends. */
    void begin(OverlayThread overlay, Subject subject, Reactor reactor) {
        swarm.waits(true);
        Attendance attendance = Attendance.begin(
                overlay,
                subject,
                reactor,
                thread -> new Orders(thread, company, transfer, branch, swarm::callEncrypted),
                this);
        company.begin(attendance, swarm.peers());
    }

    @Override
    public void attended() {
        company.decided();
        swarm.waits(false);
    }

    @Override
    public void declined() {
        over();
    }

    /** The torrent moves no more pieces. */
    void end() {
        company.end();
        over();
    }

    /** Everybody is as good as everybody else from now on. */
    @Override
    public void dismissed(String why) {
        company.peers().forEach(peer -> peer.advertise(Set.of(), company.numbers()));
        over();
        transfer.unattended();
        owner.unattended(why);
    }

    private void over() {
        company.forget();
        branch.uncap(System.nanoTime());
        swarm.callEncrypted(false);
        swarm.waits(false);
    }
}
