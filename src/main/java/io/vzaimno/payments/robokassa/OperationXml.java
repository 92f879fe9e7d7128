package io.vzaimno.payments.robokassa;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses the answer about an invoice. Document types and external entities are disabled. */
final class OperationXml {

    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final Document document;

    private OperationXml(Document document) {
        this.document = document;
    }

    /** @throws IOException if it is not such an answer */
    static PaymentState read(String xml) throws IOException {
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return new OperationXml(builder.parse(new InputSource(new StringReader(xml)))).operation();
        } catch (SAXException | ParserConfigurationException | NumberFormatException e) {
            throw new IOException("an answer that cannot be read", e);
        }
    }

    private PaymentState operation() throws IOException {
        var result = number("Result").orElseThrow(() -> new IOException("an answer without a result"));
        return switch (result) {
            case 0 -> known();
            case 1, 2 -> new PaymentState.Misunderstood();
            case 3 -> new PaymentState.Unknown();
            case 4 -> new PaymentState.Ambiguous();
            default -> new PaymentState.NoAnswer("result " + result);
        };
    }

    private PaymentState known() {
        var stage = number("State").map(PaymentState.Stage::of).orElse(PaymentState.Stage.WAITING);
        return new PaymentState.Known(
                stage,
                text("Info", "OutSum").map(BigDecimal::new),
                text("Info", "OpKey"),
                ShpParameters.among(userFields()));
    }

    private Map<String, String> userFields() {
        var fields = new HashMap<String, String>();
        var all = document.getElementsByTagNameNS("*", "Field");
        for (var i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element field) {
                first(field.getElementsByTagNameNS("*", "Name"))
                        .ifPresent(name -> fields.put(
                                name,
                                first(field.getElementsByTagNameNS("*", "Value"))
                                        .orElse("")));
            }
        }
        return fields;
    }

    private Optional<Integer> number(String parent) {
        return text(parent, "Code").map(Integer::valueOf);
    }

    private Optional<String> text(String parent, String child) {
        return document.getElementsByTagNameNS("*", parent).item(0) instanceof Element element
                ? first(element.getElementsByTagNameNS("*", child))
                : Optional.empty();
    }

    private static Optional<String> first(NodeList nodes) {
        return Optional.ofNullable(nodes.item(0))
                .map(node -> node.getTextContent().strip())
                .filter(text -> !text.isEmpty());
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(NO_DOCUMENT_TYPE, true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setNamespaceAware(true);
        return factory;
    }
}
