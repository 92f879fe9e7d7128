package io.vzaimno.checks;

import io.vzaimno.instagram.live.DoorOpened;
import io.vzaimno.instagram.live.DoorShut;
import io.vzaimno.instagram.live.SourceOpened;
import io.vzaimno.instagram.live.SourceShut;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;

/** What operators would hear of doors that shut and open. */
class SourceAlarms {

    private final List<Object> heard = new CopyOnWriteArrayList<>();

    List<Object> heard() {
        return heard;
    }

    void clear() {
        heard.clear();
    }

    @EventListener({SourceShut.class, SourceOpened.class, DoorShut.class, DoorOpened.class})
    void on(Object alarm) {
        heard.add(alarm);
    }
}
