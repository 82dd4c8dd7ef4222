package samvaad.bot;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** All that the bot can do. Filled by the application before the first update comes; whoever asks later finds all of it. */
public final class Features implements Iterable<Feature> {

    private final List<Feature> all = new ArrayList<>();

    public void addAll(List<Feature> features) {
        all.addAll(features);
    }

    /** All that is due by the clock, in this order. */
    public List<Runnable> ticks() {
        return all.stream().flatMap(feature -> feature.ticks().stream()).toList();
    }

    /** The same for a thread that may take its time. */
    public List<Runnable> slowTicks() {
        return all.stream().flatMap(feature -> feature.slowTicks().stream()).toList();
    }

    @Override
    public Iterator<Feature> iterator() {
        return all.iterator();
    }
}
