package org.atalaya.config;

class Placeholder {}
