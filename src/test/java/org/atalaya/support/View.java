package org.atalaya.support;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One FXML file, read as XML. */
public final class View {

    private final Path file;
    private final Element root;

    private View(Path file, Element root) {
        this.file = file;
        this.root = root;
    }

    /** Every view of the program; one that is not well-formed fails. */
    public static List<View> all() {
        return Project.files("src/main/resources/fxml", ".fxml").stream().map(View::read).toList();
    }

    private static View read(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new View(
                    file, factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return fail("not well-formed: " + Project.name(file), e);
        }
    }

    /** {@code host-dialog} of {@code fxml/host-dialog.fxml}. */
    public String name() {
        return file.getFileName().toString().replace(".fxml", "");
    }

    /** The class that {@code fx:controller} names; empty when it names none. */
    public String controller() {
        return root.getAttribute("fx:controller");
    }

    /** The values of every attribute whose name passes. */
    public List<String> values(Predicate<String> name) {
        List<String> found = new ArrayList<>();
        for (Element element : below(root)) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                if (name.test(attribute.getNodeName())) {
                    found.add(attribute.getNodeValue());
                }
            }
        }
        return found;
    }

    /** Its style classes, as an attribute or as elements. */
    public Set<String> styleClasses() {
        Set<String> classes = new TreeSet<>();
        for (String list : values("styleClass"::equals)) {
            Stream.of(list.split(",")).map(String::strip).forEach(classes::add);
        }
        for (Element element : below(root)) {
            if (element.getLocalName().equals("styleClass")) {
                below(element).forEach(each -> classes.add(each.getAttribute("fx:value")));
            }
        }
        classes.remove("");
        return classes;
    }

    private static List<Element> below(Element top) {
        NodeList nodes = top.getElementsByTagName("*");
        List<Element> all = new ArrayList<>(List.of(top));
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
