package io.github.gavel.engine.torrent;

import io.github.gavel.engine.limits.Branch;
import io.github.gavel.engine.overlay.Attendance;
import io.github.gavel.engine.overlay.OverlayThread;
import io.github.gavel.engine.overlay.Subject;
import java.util.Set;

/** A transfer to which an overlay may attend, until it does no more. */
final class Attending implements Attendance.Listener {
    private final Swarm swarm;
    private final Transfer transfer;
    private final Company company;
    private final Branch branch;
    private final Owner owner;

    private Attending(Swarm swarm, Transfer transfer, Company company, Branch branch, Owner owner) {
        this.swarm = swarm;
        this.transfer = transfer;
        this.company = company;
        this.branch = branch;
        this.owner = owner;
    }

    /** Whoever is already here is ready from now on. */
    static void begin(
            OverlayThread overlay,
            Subject subject,
            Surroundings around,
            Swarm swarm,
            Transfer transfer,
            Company company,
            Branch branch,
            Owner owner) {
        Attendance attendance = Attendance.begin(
                overlay,
                subject,
                around.reactor(),
                thread -> new Orders(thread, company, transfer, branch, swarm::callEncrypted),
                new Attending(swarm, transfer, company, branch, owner));
        company.begin(attendance, swarm.peers());
    }

    @Override
    public void attended() {
        company.decided();
    }

    @Override
    public void declined() {
        company.forget();
    }

    /** Everybody is as good as everybody else from now on. */
    @Override
    public void dismissed(String why) {
        company.peers().forEach(peer -> peer.advertise(Set.of(), company.numbers()));
        swarm.callEncrypted(false);
        company.forget();
        branch.uncap(System.nanoTime());
        transfer.unattended();
        owner.unattended(why);
    }
}
