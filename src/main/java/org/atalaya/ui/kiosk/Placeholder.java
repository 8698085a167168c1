package org.atalaya.ui.kiosk;

class Placeholder {}
