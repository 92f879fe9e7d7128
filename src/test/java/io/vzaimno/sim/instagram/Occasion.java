package io.vzaimno.sim.instagram;

/** What is to happen to some of the requests. */
public final class Occasion {

    private final Rules rules;
    private final Matching matching;

    Occasion(Rules rules, Matching matching) {
        this.rules = rules;
        this.matching = matching;
    }

    /** They are answered so. */
    public void then(Twist twist) {
        rules.add(matching, twist);
    }

    /** Before they are answered the world changes: somebody follows, unfollows, is renamed. */
    public void first(Runnable change) {
        rules.add(matching, new Twist() {
            @Override
            public void prepare(Call call) {
                change.run();
            }

            @Override
            public Reply reply(Call call, Reply honest) {
                return honest;
            }
        });
    }
}
